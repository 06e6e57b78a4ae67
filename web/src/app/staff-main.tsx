import './no-eval.ts';
import { render } from 'preact';
import { StaffApp } from './staff-app.tsx';

const root = document.getElementById('app');
if (root) render(<StaffApp />, root);
